/** The API's description, from the declarations of its routes; nothing is started and no database is needed. */
export default async function openapi({ load }) {
  const { AppModule } = await load('app.module.js');
  const { loadConfig } = await load('platform/config/index.js');
  const { openApiJson } = await load('platform/http/index.js');
  return {
    'src/openapi.json': await openApiJson(AppModule.with(loadConfig({}), { work: false, http: true })),
  };
}
