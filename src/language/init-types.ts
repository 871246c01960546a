/** What `boite init` fills into a new campaign.yaml. */
export interface NewCampaign {
  year: number;
  /** `YYYY-MM-DD`. */
  start: string;
  end: string;
  /** What to type. */
  commands: { check: string; build: string };
  /** The path of the JSON Schema from the campaign's folder. */
  schema?: string;
}

/** The files that `boite init` writes, in one language. */
export interface InitTexts {
  campaign: (campaign: NewCampaign) => string;
  brandReadme: string;
}
