/** Every rule, in the order in which its findings are told. A new one is a file and a line here. */
import type { CampaignRule, LayoutRule, PixelRule, Rule } from '../types.ts';
import { rule as activityDates } from './activity-dates.ts';
import { rule as altText } from './alt-text.ts';
import { rule as contrast } from './contrast.ts';
import { rule as fileSize } from './file-size.ts';
import { rule as hashtagCase } from './hashtag-case.ts';
import { rule as imageResolution } from './image-resolution.ts';
import { rule as lineBreaks } from './line-breaks.ts';
import { rule as overflow } from './overflow.ts';
import { rule as overlap } from './overlap.ts';
import { rule as pageLinks } from './page-links.ts';
import { rule as phoneSize } from './phone-size.ts';
import { rule as postDates } from './post-dates.ts';
import { rule as postLength } from './post-length.ts';
import { rule as safeZone } from './safe-zone.ts';
import { rule as supportedCss } from './supported-css.ts';
import { rule as weekdays } from './weekdays.ts';
import { rule as years } from './years.ts';

export const CAMPAIGN_RULES: readonly CampaignRule[] = [
  weekdays,
  years,
  activityDates,
  postDates,
  postLength,
  hashtagCase,
  altText,
  supportedCss,
  pageLinks,
];

export const LAYOUT_RULES: readonly LayoutRule[] = [
  overflow,
  safeZone,
  overlap,
  phoneSize,
  lineBreaks,
  imageResolution,
];

export const PIXEL_RULES: readonly PixelRule[] = [contrast, fileSize];

export const RULES: readonly Rule[] = [...CAMPAIGN_RULES, ...LAYOUT_RULES, ...PIXEL_RULES];
