export { loadConfig, ConfigError, type Config } from './config.js';
export { SETTINGS, DEFAULT_SECRET } from './settings.js';
export { CONFIG, ConfigModule } from './config.module.js';
