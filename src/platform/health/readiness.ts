import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MIGRATIONS } from '../database/migrations/index.js';
import { contributed } from '../http/contributed.js';

/** Token under which a module brings a check of its own to `/health/ready`. */
export const HEALTH_CHECKS = Symbol('HEALTH_CHECKS');

export interface HealthCheck {
  readonly name: string;
  /** Rejects when what it looks at cannot be used. */
  check(): Promise<unknown>;
}

const PATIENCE_MS = 2000;

/** Whether this process can do its work now: database, migrations, and what other modules bring. */
@Injectable()
export class Readiness {
  private readonly log = new Logger('health');

  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Each check by name: true when it passed within two seconds. */
  async look(): Promise<Record<string, boolean>> {
    const checks = [...this.own(), ...contributed<HealthCheck>(this.modules, HEALTH_CHECKS)];
    return Object.fromEntries(await Promise.all(checks.map((check) => this.passed(check))));
  }

  private own(): HealthCheck[] {
    return [
      { name: 'database', check: () => this.unitOfWork.read((reader) => reader.query('SELECT 1')) },
      { name: 'migrations', check: () => this.migrated() },
    ];
  }

  private async migrated(): Promise<void> {
    const rows = await this.unitOfWork.read((reader) =>
      reader.query<{ name: string }>('SELECT m.name FROM typeorm_migrations m'),
    );
    const applied = new Set(rows.map((row) => row.name));
    const missing = MIGRATIONS.map((migration) => migration.name).filter((name) => !applied.has(name));
    if (missing.length > 0) throw new Error(`migrations not applied: ${missing.join(', ')}`);
  }

  private async passed({ name, check }: HealthCheck): Promise<[string, boolean]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
    });
    try {
      await Promise.race([check(), late]);
      return [name, true];
    } catch (error) {
      this.log.warn({ check: name, err: error }, 'not ready');
      return [name, false];
    } finally {
      clearTimeout(timer);
    }
  }
}
