import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { DeadlinesModule } from '../deadlines/index.js';
import { EscalationModule } from '../escalation/index.js';
import { EventLogModule } from '../eventlog/index.js';
import { PartiesModule } from '../parties/index.js';
import { UnionsModule } from '../unions/index.js';
import { CaseDecider } from './case-decider.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseDesk } from './case-desk.js';
import { CaseEventsController } from './case-events.controller.js';
import { CaseIntake } from './case-intake.js';
import { CaseConditions } from './case-judging.js';
import { CaseList } from './case-list.read-model.js';
import { CaseLog } from './case-log.read-model.js';
import { CasePage } from './case-page.read-model.js';
import { CaseReferences } from './case-references.js';
import { CaseStore } from './case.store.js';
import { CaseUpgrade } from './case-upgrade.js';
import { CaseWriter } from './case-writer.js';
import { CasesController } from './cases.controller.js';
import { OnCaseNotice } from './on-case-notice.handler.js';
import { OnDeadlineLapsed } from './on-deadline-lapsed.handler.js';
import { OpenCase } from './open-case.js';
import { PreviewCaseEvents } from './preview-case-events.js';
import { SendCaseEvent } from './send-case-event.js';
import { CaseStatechartController } from './statechart.controller.js';
import { UpgradeCases } from './upgrade-cases.js';

@Module({
  imports: [AgenciesModule, DeadlinesModule, EscalationModule, EventLogModule, PartiesModule, UnionsModule],
  controllers: [CasesController, CaseEventsController, CaseStatechartController],
  providers: [
    CaseConditions,
    CaseDeadlines,
    CaseDecider,
    CaseDesk,
    CaseIntake,
    CaseList,
    CaseLog,
    CasePage,
    CaseReferences,
    CaseStore,
    CaseUpgrade,
    CaseWriter,
    OnCaseNotice,
    OnDeadlineLapsed,
    OpenCase,
    PreviewCaseEvents,
    SendCaseEvent,
    UpgradeCases,
  ],
  exports: [CaseDesk],
})
export class CasesModule {}
