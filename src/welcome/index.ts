export { WelcomeModule } from './welcome.module.js';
export { FrontPage, type Visitors } from './front-page.js';
