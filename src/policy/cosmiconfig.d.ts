/** The part of cosmiconfig that searches, without the entry point that reads a meta config; its own declaration is empty. */
declare module 'cosmiconfig/dist/ExplorerSync.js' {
  import type { CosmiconfigResult, OptionsSync } from 'cosmiconfig';

  interface Options extends OptionsSync {
    readonly moduleName: string;
    readonly metaConfigFilePath: string | null;
  }

  export class ExplorerSync {
    constructor(options: Options);
    search(from: string): CosmiconfigResult;
  }
}
