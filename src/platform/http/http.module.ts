import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, ModulesContainer } from '@nestjs/core';
import { HealthModule } from '../health/health.module.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { Commands } from './commands.js';
import { contributed } from './contributed.js';
import { AnswerCheck, EndpointInterceptor } from './endpoint-interceptor.js';
import { routesOf } from './openapi/routes.js';
import { Cursors } from './pagination.js';
import { ProblemFilter } from './problem-filter.js';
import { loadWords, LOCALE_FOLDER, Words } from './words.js';

/** The edge of the service: declared routes, refusals in words, commands, lists, health and metrics. */
@Global()
@Module({
  imports: [HealthModule, MetricsModule],
  providers: [
    {
      provide: Words,
      inject: [ModulesContainer],
      useFactory: (modules: ModulesContainer) => loadWords(contributed<string>(modules, LOCALE_FOLDER)),
    },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
    AnswerCheck,
    Commands,
    Cursors,
  ],
  exports: [Words, AnswerCheck, Commands, Cursors],
})
export class HttpModule implements OnModuleInit {
  constructor(@Inject(ModulesContainer) private readonly modules: ModulesContainer) {}

  /** @throws Error when a route is not declared: nobody would know who may call it. */
  onModuleInit(): void {
    const undeclared = routesOf(this.modules).filter((route) => !route.endpoint);
    if (undeclared.length > 0)
      throw new Error(`no @Endpoint on ${undeclared.map(({ name }) => name).join(', ')}`);
  }
}
