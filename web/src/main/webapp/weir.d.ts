// Types of weir.js and weir.mjs, as web/docs/embedding.md describes them.

/** What crosses between a page and a program: data, copied. */
export type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

/** A program: its text, or its files and which of them comes first. */
export type Source = string | { files: { [name: string]: string }; entry?: string };

export interface Problem {
    code: string;
    severity: "error" | "warning";
    message: string;
    hint: string;
    excerpt: string;
    label?: string;
    file?: string;
    line?: number;
    column?: number;
    endLine?: number;
    endColumn?: number;
    start?: number;
    end?: number;
}

export interface Options {
    name?: string;
    inputs?: { [name: string]: Plain } | string;
    persist?: string;
    errors?: "show" | "console" | "none";
    router?: "hash" | "path" | "memory";
    base?: string;
    metrics?: boolean;
    onError?: (problem: Problem) => void;
}

export interface App {
    readonly name: string;
    set(input: string, value: Plain): void;
    get(variable: string): Plain | undefined;
    on(variable: string, callback?: (value: Plain) => void): () => void;
    onError(callback: (problem: Problem) => void): () => void;
    flush(): void;
    clearState(): void;
    replace(source: Source, how?: { keepState?: boolean }): Promise<Replaced>;
    snapshot(): string | null;
    restore(snapshot: string): string | null;
    takeOver(): void;
    stats(): { [group: string]: unknown } | null;
    inspect(scope?: string | number): { actors: number; scopes: number; sweep: number; tree: unknown };
    unmount(): void;
}

/** What became of the states of a program, by their paths; of those moved, from where to where. */
export interface Replaced {
    kept: string[];
    new: string[];
    moved: [string, string][];
    dropped: string[];
}

export interface Weir {
    mount(source: Source, target: Element | string, options?: Options): Promise<App>;
    check(source: Source): Problem[];
    format(source: Source): { text: string; diagnostics: Problem[] };
    start(root?: Element): Promise<App[]>;
    readonly apps: App[];
    readonly metrics: { dump(): void; reset(): void };
    readonly version: string;
}

/** `<weir-app src="…" name inputs persist errors router base>` */
export interface WeirAppElement extends HTMLElement {
    readonly app?: App | null;
}

export declare const Weir: Weir;
export default Weir;
export declare const mount: Weir["mount"];
export declare const check: Weir["check"];
export declare const format: Weir["format"];
export declare const start: Weir["start"];
export declare const version: string;

declare global {
    var Weir: Weir;
    interface Window {
        Weir: Weir;
    }
    interface HTMLElementTagNameMap {
        "weir-app": WeirAppElement;
    }
    interface DocumentEventMap {
        "weir:ready": CustomEvent<{ version: string }>;
    }
    /** They bubble from an app's element to the page. */
    interface GlobalEventHandlersEventMap {
        "weir:progress": CustomEvent<{ done: number; total: number }>;
        "weir:mount": CustomEvent<{ app: App }>;
        "weir:unmount": CustomEvent<{ app: App }>;
        "weir:output": CustomEvent<{ app: App; name: string; value: Plain }>;
        "weir:persist": CustomEvent<Problem & { app: App; trouble: boolean }>;
        "weir:error": CustomEvent<Problem & { app?: App; fatal?: boolean; diagnostics?: Problem[] }>;
    }
}
