// The year: the cycles of an agency and of the region, the schedule, working days and deadlines.

export { addDays, addWorkingDays, isWorkingDay, workingDaysBetween, type Day } from '../engine/calendar.ts';
export { dayWords } from '../engine/day-text.ts';
export {
  allowedDays,
  deadlineStanding,
  defaultReminders,
  dueDay,
  overdueAt,
  remindersFor,
  type DeadlineStanding,
  type WorkCalendar,
} from '../engine/deadline.ts';
export { catchUp, firstStages, moveCycle, scheduleStages, type CycleKind, type Stages } from '../cycle/cycle.ts';
export { defaultJadwal } from '../cycle/default-jadwal.ts';
export { opdCycle } from '../cycle/opd.ts';
export { regionCycle } from '../cycle/region.ts';
export { handlingsIn, type Handlings } from '../handling.ts';
export { areaField, areaTypes, mayRead, reachOf, readsOpd, type Reach, type ReadPaper } from '../reading.ts';
export { stageName, stageWords } from '../engine/stage-words.ts';
