import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { SubjectType } from './deadline-subject.js';
import { PLANS_DEADLINES, type DeadlineSubjects } from './deadline-subjects.js';

/** Finds the providers that plan deadlines among those of all rooms. */
@Injectable()
export class SubjectPlanners implements OnModuleInit {
  private readonly planners = new Map<SubjectType, DeadlineSubjects>();

  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService) {}

  /** @throws Error when two providers plan the deadlines of one type. */
  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (!metatype || Reflect.getMetadata(PLANS_DEADLINES, metatype) !== true) continue;
      const planner = instance as DeadlineSubjects;
      if (this.planners.has(planner.type))
        throw new Error(`two providers plan deadlines of a ${planner.type}`);
      this.planners.set(planner.type, planner);
    }
  }

  /** Types of subjects that can be replanned. */
  get types(): SubjectType[] {
    return [...this.planners.keys()];
  }

  /** @throws Error for a type nobody plans. */
  of(type: SubjectType): DeadlineSubjects {
    const planner = this.planners.get(type);
    if (!planner) throw new Error(`nobody plans the deadlines of a ${type}`);
    return planner;
  }
}
