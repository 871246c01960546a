/** Diagnostics of the command line. */
export interface CommandDiagnostics {
  COMMAND_UNKNOWN: { name: string; nearest?: string; known: readonly string[] };
  OPTION_UNKNOWN: { name: string; nearest?: string };
  OPTION_VALUE: { option: string; expected: string; found: string };
  ARGUMENT_UNEXPECTED: { argument: string };
  SELECTION_UNKNOWN: { option: string; id: string; nearest?: string; known: readonly string[] };
  SELECTION_EMPTY: Record<never, never>;
  INIT_FOLDER_NOT_EMPTY: { path: string; file: string };
  /** `reason` is a system error code, `EACCES` for example. */
  INIT_NOT_WRITABLE: { path: string; reason: string };
  PORT_TAKEN: { port: number };
  INTERRUPTED: Record<never, never>;
  UNEXPECTED: { reason: string };
}
