import { CALENDARS_2004_2013 } from './calendars/2004-2013.js';
import { CALENDARS_2014_2022 } from './calendars/2014-2022.js';
import { CALENDAR_2023 } from './calendars/2023.js';
import { CALENDAR_2024 } from './calendars/2024.js';
import { CALENDAR_2025 } from './calendars/2025.js';
import { CALENDAR_2026 } from './calendars/2026.js';
import type { CalendarYear } from './working-calendar.js';

/**
 * The years the product ships with: 2023 and later from the notices, earlier ones from a compilation.
 * 2027 is left out until the State Council has announced it: no guessing (P12).
 */
export const SHIPPED_CALENDARS: readonly CalendarYear[] = [
  ...CALENDARS_2004_2013,
  ...CALENDARS_2014_2022,
  CALENDAR_2023,
  CALENDAR_2024,
  CALENDAR_2025,
  CALENDAR_2026,
];
