import { Module } from '@nestjs/common';
import { AgenciesController } from './agencies.controller.js';
import { AgenciesReadModel } from './agencies.read-model.js';
import { AgencyDirectory } from './agency-directory.js';
import { AgencyStore } from './agency.store.js';

@Module({
  controllers: [AgenciesController],
  providers: [AgenciesReadModel, AgencyDirectory, AgencyStore],
  exports: [AgencyDirectory, AgencyStore],
})
export class AgenciesModule {}
