export { demoAccess, loadDemo, type DemoAccess } from './load-demo.js';
