import { Inject, Injectable } from '@nestjs/common';
import { Sweeps, type Sweep } from '../jobs/index.js';
import { UnitOfWork, type Reader } from '../platform/database/index.js';
import { RecountSubject } from './recount-subject.js';
import { SubjectPlanners } from './subject-planners.js';
import { subjectsLeftBehind } from './touched-subjects.js';

/**
 * A case that was opened or changed while a batch ran may have been planned with the calendar of before and was not
 * there yet when the batch looked. For some minutes after a batch this finds such subjects and replans them.
 */
@Injectable()
@Sweeps()
export class CalendarLatecomers implements Sweep {
  readonly name = 'deadlines.calendar';

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SubjectPlanners) private readonly planners: SubjectPlanners,
    @Inject(RecountSubject) private readonly recount: RecountSubject,
  ) {}

  async run(): Promise<number> {
    const behind = await this.work.read((reader) => subjectsLeftBehind(reader, this.planners.types));
    for (const subject of behind) {
      await this.work.run((tx) => this.recount.execute(tx, subject, subject.year));
    }
    return behind.length;
  }

  async due(reader: Reader): Promise<number> {
    return (await subjectsLeftBehind(reader, this.planners.types)).length;
  }
}
