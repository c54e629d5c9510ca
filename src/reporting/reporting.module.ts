import { Module } from '@nestjs/common';
import { ClosureRate } from './closure-rate.read-model.js';
import { ReportsController } from './reports.controller.js';

@Module({ controllers: [ReportsController], providers: [ClosureRate] })
export class ReportingModule {}
