import type { Messages } from '../message-types.ts';
import { cliMessages } from './cli.ts';
import { brandTexts } from './diagnostics/brand.ts';
import { campaignTexts } from './diagnostics/campaign.ts';
import { checkTexts } from './diagnostics/check.ts';
import { commandTexts } from './diagnostics/command.ts';
import { publishTexts } from './diagnostics/publish.ts';
import { renderTexts } from './diagnostics/render.ts';

export const messages: Messages = {
  cli: cliMessages,
  diagnostics: {
    campaign: campaignTexts,
    brand: brandTexts,
    render: renderTexts,
    check: checkTexts,
    publish: publishTexts,
    command: commandTexts,
  },
};
