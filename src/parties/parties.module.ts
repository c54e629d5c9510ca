import { Module } from '@nestjs/common';
import { PartiesController } from './parties.controller.js';
import { PartiesReadModel } from './parties.read-model.js';
import { PartyStore } from './party.store.js';

@Module({
  controllers: [PartiesController],
  providers: [PartiesReadModel, PartyStore],
  exports: [PartyStore],
})
export class PartiesModule {}
