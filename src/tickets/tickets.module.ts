import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { CasesModule } from '../cases/index.js';
import { DeadlinesModule } from '../deadlines/index.js';
import { EscalationModule } from '../escalation/index.js';
import { EventLogModule } from '../eventlog/index.js';
import { IdentityModule } from '../identity/index.js';
import { PartiesModule } from '../parties/index.js';
import { UnionsModule } from '../unions/index.js';
import { ClockPolicies } from './clock-policies.js';
import { LikelyDuplicates } from './duplicates.read-model.js';
import { FileTicket } from './file-ticket.js';
import { FilingParties } from './filing-parties.js';
import { FilingRecord } from './filing-record.js';
import { OnTicketNotice } from './on-ticket-notice.handler.js';
import { OpenCaseFromTicket } from './open-case-from-ticket.js';
import { RecordTicketFact } from './record-ticket-fact.js';
import { SendTicketEvent } from './send-ticket-event.js';
import { ShippedClockPolicy } from './shipped-clock-policy.js';
import { TicketStatechartController } from './statechart.controller.js';
import { TicketController } from './ticket.controller.js';
import { TicketDecider } from './ticket-decider.js';
import { TicketDesk } from './ticket-desk.js';
import { TicketConditions } from './ticket-judging.js';
import { TicketList } from './ticket-list.read-model.js';
import { TicketLog } from './ticket-log.read-model.js';
import { TicketPage } from './ticket-page.read-model.js';
import { TicketReferences } from './ticket-references.js';
import { TicketDeadlines } from './ticket-deadlines.js';
import { TicketStore } from './ticket.store.js';

import { TicketUpgrade } from './ticket-upgrade.js';
import { TicketWriter } from './ticket-writer.js';
import { TicketsController } from './tickets.controller.js';
import { UpgradeTickets } from './upgrade-tickets.js';

@Module({
  imports: [
    AgenciesModule,
    CasesModule,
    DeadlinesModule,
    EscalationModule,
    EventLogModule,
    IdentityModule,
    PartiesModule,
    UnionsModule,
  ],
  controllers: [TicketsController, TicketController, TicketStatechartController],
  providers: [
    ClockPolicies,
    FileTicket,
    FilingParties,
    FilingRecord,
    LikelyDuplicates,
    OnTicketNotice,
    OpenCaseFromTicket,
    RecordTicketFact,
    SendTicketEvent,
    ShippedClockPolicy,
    TicketConditions,
    TicketDecider,
    TicketDeadlines,
    TicketDesk,
    TicketList,
    TicketLog,
    TicketPage,
    TicketReferences,
    TicketStore,
    TicketUpgrade,
    TicketWriter,
    UpgradeTickets,
  ],
  exports: [TicketDesk],
})
export class TicketsModule {}
