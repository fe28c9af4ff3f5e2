// What our scripts use of JupyterLab and add to its page, as far as the type checker has to know.
declare namespace Lab {
  type SharedLibraries = Record<string, Record<string, { get(): Promise<() => any> }>>;

  interface Door {
    init(libraries: SharedLibraries): void;
    get(module: string): Promise<() => object>;
  }

  interface Signal<Sender, Value> {
    connect(slot: (sender: Sender, value: Value) => void): void;
  }

  interface Cell {
    node: HTMLElement;
    model: { type: string; getMetadata(key: string): any };
  }

  interface SessionContext {
    ready: Promise<void>;
    statusChanged: Signal<SessionContext, string>;
    connectionStatusChanged: Signal<SessionContext, string>;
    session: { kernel: { status: string } | null } | null;
    startKernel(): Promise<boolean>;
    restartKernel(): Promise<void>;
  }

  interface NotebookPanel {
    node: HTMLElement;
    isDisposed: boolean;
    disposed: Signal<NotebookPanel, void>;
    revealed: Promise<void>;
    context: { path: string; ready: Promise<void>; sessionContext: SessionContext };
    content: {
      node: HTMLElement;
      model: { getMetadata(key: string): any } | null;
      widgets: Cell[];
      activeCellIndex: number;
    };
    toolbar: { insertItem(place: number, name: string, widget: unknown): boolean };
    addClass(name: string): void;
    toggleClass(name: string, on: boolean): boolean;
  }

  interface Tracker {
    currentWidget: NotebookPanel | null;
    widgetAdded: Signal<Tracker, NotebookPanel>;
    currentChanged: Signal<Tracker, NotebookPanel | null>;
    forEach(act: (panel: NotebookPanel) => void): void;
  }

  interface Command {
    label: string;
    caption: string;
    icon?: unknown;
    isEnabled?(): boolean;
    execute(args: { cwd?: string }): unknown;
  }

  interface App {
    commands: {
      addCommand(id: string, command: Command): void;
      execute(id: string, args: object): Promise<any>;
      notifyCommandChanged(id: string): void;
    };
    serviceManager: {
      contents: { get(path: string, options: object): Promise<{ content: any }> };
    };
  }

  interface Place {
    command: string;
    category: string;
    rank?: number;
  }

  interface Plugin {
    id: string;
    description: string;
    autoStart: boolean;
    requires: unknown[];
    optional: unknown[];
    activate(
      app: App,
      tracker: Tracker,
      tiles: { add(place: Place): void } | null,
      palette: { addItem(place: Place): void } | null,
    ): void;
  }
}

interface Window {
  /** The doors through which JupyterLab takes in extensions. */
  _JUPYTERLAB?: Record<string, Lab.Door>;
  /** What the forms share on one page: see form.js. */
  workshopKit: {
    opened(output: Element | null, sentence: string, patience?: number): void;
    setUps: Record<string, (form: HTMLElement) => void>;
  };
}
