import { Module, type DynamicModule } from '@nestjs/common';
import { AgenciesModule } from './agencies/index.js';
import { CasesModule } from './cases/index.js';
import { ClaimsModule } from './claims/index.js';
import { DeadlinesModule } from './deadlines/index.js';
import { EscalationModule } from './escalation/index.js';
import { EventLogModule } from './eventlog/index.js';
import { IdentityModule } from './identity/index.js';
import { JobsModule } from './jobs/index.js';
import { LawModule } from './law/index.js';
import { NotificationsModule } from './notifications/index.js';
import { PartiesModule } from './parties/index.js';
import { ConfigModule, type Config } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { HttpModule } from './platform/http/index.js';
import { ReportingModule } from './reporting/index.js';
import { TicketsModule } from './tickets/index.js';
import { UnionsModule } from './unions/index.js';
import { WelcomeModule } from './welcome/index.js';

/** The house: every room, once. */
@Module({})
export class AppModule {
  /**
   * @param parts `work`: this process runs jobs and sweeps; `http`: it shows the front page. Routes exist in every
   * process and are answered where one listens.
   */
  static with(config: Config, { work, http }: { work: boolean; http: boolean }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule,
        HttpModule,
        JobsModule.with({ work }),
        IdentityModule,
        UnionsModule,
        PartiesModule,
        AgenciesModule,
        EventLogModule,
        DeadlinesModule,
        LawModule,
        ClaimsModule,
        EscalationModule,
        NotificationsModule,
        CasesModule,
        TicketsModule,
        ReportingModule,
        ...(http ? [WelcomeModule] : []),
      ],
    };
  }
}
