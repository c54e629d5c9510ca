/** Sentence patterns of the explanation, both languages side by side. `{name}` is filled in. */
export type Locale = 'zh-CN' | 'en';

export const SENTENCES = {
  title: { 'zh-CN': '{label}：{length}（依据：{basis}）。', en: '{label}: {length} (basis: {basis}).' },
  calendarDay: { 'zh-CN': '{n}日（自然日）', en: '{n} calendar day{s}' },
  workingDay: { 'zh-CN': '{n}个工作日', en: '{n} working day{s}' },
  month: { 'zh-CN': '{n}个月', en: '{n} month{s}' },
  year: { 'zh-CN': '{n}年', en: '{n} year{s}' },
  date: { 'zh-CN': '以约定或者确定的日期为准', en: 'the date agreed or ordered' },
  calendarDayBack: { 'zh-CN': '逆算{n}日（自然日）', en: '{n} calendar day{s}, counted back' },
  workingDayBack: { 'zh-CN': '逆算{n}个工作日', en: '{n} working day{s}, counted back' },
  event: {
    'zh-CN': '{date}：{event}。当日不计入，自次日起算。',
    en: '{date}: {event}. That day is not counted; day 1 is the next day.',
  },
  eventBack: {
    'zh-CN': '{date}：{event}。当日不计入，自前一日起逆算。',
    en: '{date}: {event}. That day is not counted; day 1 is the day before.',
  },
  eventDate: { 'zh-CN': '{date}：{event}。', en: '{date}: {event}.' },
  restart: {
    'zh-CN': '{date}：期限重新计算，当日不计入。',
    en: '{date}: the period runs anew; that day is not counted.',
  },
  countedWorkingDay: { 'zh-CN': '{date}：第{n}个工作日。', en: '{date}: working day {n}.' },
  countedMakeUpDay: {
    'zh-CN': '{date}：调休上班日，计入，第{n}个工作日。',
    en: '{date}: make-up working day, counted: working day {n}.',
  },
  countedDay: { 'zh-CN': '{date}：第{n}日。', en: '{date}: day {n}.' },
  countedRun: {
    'zh-CN': '{date}至{to}：连续计算{count}日，至第{n}日；期间的休息日和节假日不扣除。',
    en: '{date} to {to}: {count} days in a row, up to day {n}; rest days and holidays in between are not deducted.',
  },
  countedRunBack: {
    'zh-CN': '{date}逆算至{to}：共{count}日，至第{n}日；期间的休息日和节假日不扣除。',
    en: '{date} back to {to}: {count} days, up to day {n}; rest days and holidays in between are not deducted.',
  },
  correspondingDay: {
    'zh-CN': '期间届满之日为到期月的对应日；没有对应日的，为该月最后一日。',
    en: 'The period ends on the corresponding day of its last month, or on the last day of that month.',
  },
  skipped: { 'zh-CN': '{date}：{reason}，不计入。', en: '{date}: {reason}, not counted.' },
  paused: { 'zh-CN': '{date}：期限中止，不计入。', en: '{date}: the clock is stopped, not counted.' },
  pausedRun: {
    'zh-CN': '{date}至{to}：期限中止，共{count}日不计入。',
    en: '{date} to {to}: the clock is stopped, {count} days not counted.',
  },
  extension: {
    'zh-CN': '{date}为原期限最后一日；经批准或者同意延长{length}，自原起算日连续计算，不从顺延后的日期另算。',
    en: '{date} is the last day of the period itself; it is extended by {length}, counted on from the same start and not from a rolled day.',
  },
  extensionCapped: {
    'zh-CN': '决定延长{asked}，法定上限为{cap}，超出部分不计。',
    en: '{asked} were granted, the law allows {cap}; the rest does not count.',
  },
  end: { 'zh-CN': '{date}：期间最后一日。', en: '{date}: last day of the period.' },
  endMakeUpDay: {
    'zh-CN': '{date}：期间最后一日；该日为调休上班日，不顺延。',
    en: '{date}: last day of the period; a make-up working day, so nothing moves.',
  },
  restDay: {
    'zh-CN': '{date}：{reason}，期间不在该日届满。',
    en: '{date}: {reason}; the period does not end on it.',
  },
  rolled: {
    'zh-CN': '{date}：顺延后的最后一日，为其后第一个工作日。',
    en: '{date}: last day after the roll, the first working day after it.',
  },
  rolledBack: {
    'zh-CN': '{date}：提前至其前一个工作日。',
    en: '{date}: moved to the working day before it.',
  },
  rolledMakeUpDay: {
    'zh-CN': '{date}：顺延后的最后一日；该日为调休上班日，视同工作日。',
    en: '{date}: last day after the roll; a make-up working day counts as a working day.',
  },
  early: {
    'zh-CN': '{date}：逆算是否包含通知当日没有定论，建议再提早至该日。',
    en: '{date}: whether the day of the notice itself counts is open; be one day early.',
  },
  actBy: {
    'zh-CN': '建议不晚于{date}办理，不要依赖顺延。',
    en: 'Act by {date}: do not rely on the roll.',
  },
  lastMoment: {
    'zh-CN': '截止于{date}二十四时；到机关窗口办理的，截止于其停止业务活动之时；期满前交邮的不算过期。',
    en: 'It ends at 24:00 on {date}, or when the office closes; what is posted before that is in time.',
  },
  provisional: {
    'zh-CN': '暂定：所涉年度的放假安排尚未公布，公布后日期可能变动。',
    en: 'Provisional: the holiday schedule of a year it touches is not yet published; the date may move.',
  },
  lapse: { 'zh-CN': '逾期后果：{lapse}。', en: 'If it lapses: {lapse}.' },
  note: { 'zh-CN': '说明：{note}。', en: 'Note: {note}.' },
  calendar: { 'zh-CN': '日历版本：{version}。', en: 'Calendar version: {version}.' },
  weekend: { 'zh-CN': '休息日', en: 'weekend' },
  holiday: { 'zh-CN': '{name}放假', en: 'day off ({name})' },
  makeUpDay: { 'zh-CN': '调休上班日', en: 'make-up working day' },
  ordinary: { 'zh-CN': '工作日', en: 'working day' },
  day: { 'zh-CN': '{year}年{month}月{day}日（周{weekday}）', en: '{weekday} {date}' },
  listSeparator: { 'zh-CN': '、', en: ', ' },
} as const satisfies Record<string, Record<Locale, string>>;

export type SentenceKey = keyof typeof SENTENCES;

/** Monday first, as `weekday()` counts. */
export const WEEKDAYS: Record<Locale, readonly string[]> = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** English names of the announced holidays; an announcement may join two with 、. */
export const HOLIDAY_NAMES_EN: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn',
  国庆节: 'National Day',
};

/** @throws RangeError when the pattern asks for a value that is not given. */
export function sentence(
  locale: Locale,
  key: SentenceKey,
  values: Readonly<Record<string, string | number>> = {},
) {
  return SENTENCES[key][locale].replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`sentence ${key} needs ${name}`);
    return String(value);
  });
}
