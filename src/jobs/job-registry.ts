import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '../platform/database/index.js';
import { JOB_CATALOGUE, type JobCatalogue, type JobDefinition } from './job-catalogue.js';
import { HANDLES_JOB, type JobContext } from './job-handler.js';

interface AnyHandler {
  handle(tx: Tx, payload: unknown, job: JobContext): Promise<void>;
}

/** Finds the handlers among the providers of all rooms and refuses to start unless every job has exactly one. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, AnyHandler>();

  constructor(
    @Inject(JOB_CATALOGUE) private readonly catalogue: JobCatalogue,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
  ) {}

  /** @throws Error naming each job without handler, with several, and each handler of an unknown job. */
  onModuleInit(): void {
    const found = this.discover();
    const faults: string[] = [];
    for (const name of Object.keys(this.catalogue)) {
      const handlers = found.get(name) ?? [];
      const [handler] = handlers;
      if (handlers.length === 1 && handler) this.handlers.set(name, handler);
      else faults.push(`${name} has ${handlers.length === 0 ? 'no handler' : `${handlers.length} handlers`}`);
    }
    for (const name of found.keys()) {
      if (!(name in this.catalogue)) faults.push(`${name} is handled but not in the job catalogue`);
    }
    if (faults.length > 0) throw new Error(`every job needs exactly one handler: ${faults.join('; ')}`);
  }

  get names(): string[] {
    return Object.keys(this.catalogue);
  }

  /** Queues in which at least one job can wait; the others need no worker. */
  get queues(): string[] {
    return [...new Set(Object.values(this.catalogue).map((job) => job.queue))];
  }

  /** @throws Error for a name that is not in the catalogue. */
  definition(name: string): JobDefinition {
    const definition = this.catalogue[name];
    if (!definition) throw new Error(`no job ${name} in the catalogue`);
    return definition;
  }

  handler(name: string): AnyHandler {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler for job ${name}`);
    return handler;
  }

  private discover(): Map<string, AnyHandler[]> {
    const found = new Map<string, AnyHandler[]>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const name: unknown = metatype ? Reflect.getMetadata(HANDLES_JOB, metatype) : undefined;
      if (typeof name !== 'string') continue;
      found.set(name, [...(found.get(name) ?? []), instance as AnyHandler]);
    }
    return found;
  }
}
