import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BusinessClock } from '../clock/business-clock.js';
import { CONFIG, type Config } from '../config/index.js';
import { dataSourceOptions } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl ?? '', config.databasePool, 'gongdao'),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [BusinessClock, UnitOfWork],
  exports: [BusinessClock, UnitOfWork],
})
export class DatabaseModule {}
