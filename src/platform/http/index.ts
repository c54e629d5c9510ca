export { Ctx, Endpoint, endpointOf, Input, type EndpointOptions, type InputOf } from './endpoint.js';
export { contextOf, RequestContext } from './request-context.js';
export {
  Refusal,
  REFUSAL_CODES,
  type FieldError,
  type RefusalCodeHttp,
  type RefusalDetails,
  type RefusalRule,
  type TechnicalCode,
} from './refusal.js';
export { Commands, forgetIdempotencyKeys, KEY_LIFETIME_MS } from './commands.js';
export { localeOf, LOCALES, type Locale } from './locale.js';
export { LOCALE_FOLDER, Words } from './words.js';
export { Cursors, pageOf, pageQuery, type Page } from './pagination.js';
export { HttpModule } from './http.module.js';
export { AnswerCheck } from './endpoint-interceptor.js';
export { configureApp, createHttpApp } from './http-app.js';
export { CSRF_HEADER, openApiDocument, SESSION_COOKIE } from './openapi/document.js';
export { openApiJson } from './openapi/generate.js';
export { routesOf, type Route } from './openapi/routes.js';
export { checkInput } from './validation.js';
