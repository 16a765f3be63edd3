import type { Scope } from './client.ts';
import type { Timeout } from './entry.ts';
import type { SourceFile } from './source.ts';
import type { Located, Span } from './span.ts';

/**
 * What a settings file says about servers that stand elsewhere: switches, approvals, allow and deny lists.
 * `target` is a server's name, `server:tool`, a url pattern or a command, as the client matches it; absent: all.
 */
export interface Directive {
  readonly kind:
    | 'enable'
    | 'disable'
    | 'enable-all-project'
    | 'approve-tool'
    | 'approve-server'
    | 'approve-all'
    | 'allow-server'
    | 'deny-server'
    /** Calls of `tool` are refused; its definition may still be sent. */
    | 'deny-tool'
    /** Of the tools of `target`, or of every server, only `tools` are offered to the model; without `tools` all of them. */
    | 'offer-tools'
    /** `tool` is not offered to the model. */
    | 'withhold-tool'
    /** Of allow-lists, only an administrator's count. */
    | 'managed-lists-only'
    /** Definitions stay out of context where they take more than `share` of the window. */
    | 'tool-search'
    /** `timeout` holds for every server that has none of its own. */
    | 'time-limit'
    /** The client reads what `ofScope` has of the client `target` as well. */
    | 'read-also'
    | 'runs-code'
    | 'unmasked-input'
    | 'input';
  readonly file: SourceFile;
  readonly at: Span;
  readonly target?: string;
  /** The name of the server is meant in any case of letters. */
  readonly anyCase?: boolean;
  /** The file of the server that is meant, where that tells it instead of a name. */
  readonly targetFile?: string;
  /** The plugin whose servers are meant, all of them or the one that `target` names: `name@marketplace`. */
  readonly targetPlugin?: string;
  /** Only servers in files of this name that no plugin brought are meant. */
  readonly targetFileName?: string;
  /** Only servers that plugins brought are meant, or only the others. */
  readonly origin?: 'plugins' | 'elsewhere';
  /** Beyond its name, what the server must be to be meant: exactly this program or address. */
  readonly identity?: { readonly by: 'url' | 'program'; readonly value: string };
  /** What of the server `target` is held against; absent: its name. A folder is held against files below that of the list alone. */
  readonly by?: 'url' | 'command' | 'folder';
  /**
   * It decides what is loaded at all: of `allow-server` only what one of them means, nothing that `deny-server` means.
   * Other lists decide about calls, or about what may be added.
   */
  readonly gate?: true;
  /** Of such rules of one client the first that means a server decides; `*` in them is any characters. */
  readonly ordered?: true;
  /** Beside the command, what the arguments must be like. */
  readonly args?: string;
  /** Of `enable`: it switches on what its own entry has off, too. */
  readonly overrules?: true;
  /** Servers that an administrator declared are not meant. */
  readonly sparesManaged?: true;
  /** Servers with this field are not meant. */
  readonly sparesField?: string;
  /** Only servers that this scope declares are meant. */
  readonly ofScope?: Scope;
  readonly tool?: string;
  /** What `tool` begins with there, `SERVER` standing for the name of its server; absent: it is as the server calls it. */
  readonly prefix?: string;
  readonly tools?: readonly Located<string>[];
  /** The project that it is limited to. */
  readonly project?: string;
  /** What holds for the project holds in the folders below it too. */
  readonly below?: true;
  /** In per cent of the context window: 0 is always, 100 never. */
  readonly share?: number;
  readonly timeout?: Timeout;
  /** For people: what the setting is called there. */
  readonly setting: string;
}
