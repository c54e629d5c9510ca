import { Module } from '@nestjs/common';
import { EscalationLadder } from './escalation-ladder.js';
import { EscalationsController } from './escalations.controller.js';
import { EscalationSweep } from './escalation-sweep.js';
import { OnEscalationFired } from './on-escalation-fired.handler.js';
import { SettleEpisode } from './settle-episode.js';

@Module({
  controllers: [EscalationsController],
  providers: [EscalationLadder, EscalationSweep, OnEscalationFired, SettleEpisode],
  exports: [EscalationLadder, SettleEpisode],
})
export class EscalationModule {}
