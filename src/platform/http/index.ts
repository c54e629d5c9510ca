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
