/** The API's description, from the declarations of its routes; nothing is started and no database is needed. */
export default async function openapi({ load }) {
  const { ConfigModule, loadConfig } = await load('platform/config/index.js');
  const { DatabaseModule } = await load('platform/database/index.js');
  const { HttpModule, openApiJson } = await load('platform/http/index.js');
  const root = {
    module: class Api {},
    imports: [ConfigModule.with(loadConfig({})), DatabaseModule, HttpModule],
  };
  return { 'src/openapi.json': await openApiJson(root) };
}
