import type { BrandDiagnostics } from '../diagnostics/brand.ts';
import type { CampaignDiagnostics } from '../diagnostics/campaign.ts';
import type { CheckDiagnostics } from '../diagnostics/check.ts';
import type { CommandDiagnostics } from '../diagnostics/command.ts';
import type { PublishDiagnostics } from '../diagnostics/publish.ts';
import type { RenderDiagnostics } from '../diagnostics/render.ts';
import type { CliMessages } from './cli-messages.ts';
import type { DiagnosticTexts } from './types.ts';

/** Everything the tool says to the person who runs it, in one language. */
export interface Messages {
  cli: CliMessages;
  diagnostics: DiagnosticMessages;
}

/** The sentences of every diagnostic, by area. */
export interface DiagnosticMessages {
  campaign: DiagnosticTexts<CampaignDiagnostics>;
  brand: DiagnosticTexts<BrandDiagnostics>;
  render: DiagnosticTexts<RenderDiagnostics>;
  check: DiagnosticTexts<CheckDiagnostics>;
  publish: DiagnosticTexts<PublishDiagnostics>;
  command: DiagnosticTexts<CommandDiagnostics>;
}
