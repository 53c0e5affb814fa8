'use strict';
/*
 * A stand-in for the `electron` module, so that the real desktop host runs once on machines without Electron. Its
 * window is a page in Chromium. Every member it does not implement throws: the host cannot quietly lean on something
 * that nothing here checks. Chromium does not open app:// by itself, so the page has an http origin that exists
 * nowhere and is answered by the host's own protocol handler.
 */
const { EventEmitter } = require('node:events');

const appOrigin = 'app://rode-draad';
const pageOrigin = 'http://rode-draad.invalid';

/** Members that a promise or a debugger asks any object for. */
const askedOfEverything = new Set(['then', 'toJSON', 'constructor', 'prototype', '__esModule']);

function strict(name, members) {
  return new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || askedOfEverything.has(key)) return target[key];
      throw new Error(`the stand-in for electron has no ${name}.${key}`);
    },
  });
}

/** Own methods of an emitter count as members too. */
function strictEmitter(name, members) {
  return strict(name, Object.assign(new EventEmitter(), members));
}

/**
 * @param {{ browser: import('playwright').Browser, folder: string }} options
 */
function createStandIn({ browser, folder }) {
  const state = {
    page: null,
    isQuit: false,
    savePath: null,
    openPaths: [],
    switches: [],
    webPreferences: null,
    menu: null,
    protocolHandler: null,
    beforeRequest: null,
    permissionHandler: null,
    windowOpenHandler: null,
  };
  const mainListeners = new EventEmitter();
  const invokeHandlers = new Map();
  const toWindow = new EventEmitter();
  const senderFrame = strict('senderFrame', { url: `${appOrigin}/index.html` });

  const app = strictEmitter('app', {
    isPackaged: false,
    commandLine: strict('commandLine', {
      appendSwitch: (name, value = '') => state.switches.push([name, value]),
    }),
    requestSingleInstanceLock: () => true,
    whenReady: async () => undefined,
    getPath: (name) => `${folder}/${name}`,
    quit() {
      const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
      app.emit('before-quit', event);
      if (!event.isPrevented) state.isQuit = true;
    },
  });

  const webContents = strictEmitter('webContents', {
    send: (channel, value) => toWindow.emit(channel, {}, value),
    setWindowOpenHandler: (handler) => (state.windowOpenHandler = handler),
  });

  /** The page's requests, first through the host's own filter and then to its protocol handler. */
  async function answer(route) {
    const url = route.request().url();
    const asApp = url.startsWith(pageOrigin) ? appOrigin + url.slice(pageOrigin.length) : url;
    if (wouldCancel(asApp)) return route.abort('blockedbyclient');
    const reply = await state.protocolHandler(new Request(asApp));
    const body = Buffer.from(await reply.arrayBuffer());
    return route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body });
  }

  function wouldCancel(url) {
    let isCancelled = null;
    state.beforeRequest({ url }, ({ cancel }) => (isCancelled = cancel));
    return isCancelled;
  }

  /** Gives the page what preload exposed; a function with a callback is called back through the page. */
  async function expose(page, name, api) {
    const methods = Object.keys(api).filter((key) => typeof api[key] === 'function');
    for (const method of methods) {
      if (method === 'onFrame') continue;
      await page.exposeFunction(`${name}_${method}`, (...args) => api[method](...args));
    }
    api.onFrame((frame) => {
      page
        .evaluate((value) => {
          for (const listener of window.standInListeners ?? []) listener(value);
        }, frame)
        .catch(() => {});
    });
    const constants = Object.fromEntries(
      Object.entries(api).filter(([, value]) => typeof value !== 'function'),
    );
    await page.addInitScript(
      ({ name, methods, constants }) => {
        window.standInListeners = [];
        const bridge = { ...constants };
        for (const method of methods) bridge[method] = (...args) => window[`${name}_${method}`](...args);
        bridge.onFrame = (listener) => window.standInListeners.push(listener);
        window[name] = bridge;
      },
      { name, methods, constants },
    );
  }

  const exposed = [];
  const loadPreload = (path) => {
    delete require.cache[require.resolve(path)];
    require(path);
  };

  class BrowserWindow extends EventEmitter {
    static getAllWindows() {
      return state.page ? [windows[0]] : [];
    }
    constructor(options) {
      super();
      state.webPreferences = options.webPreferences;
      this.webContents = webContents;
      loadPreload(options.webPreferences.preload);
      windows.push(this);
      // biome-ignore lint/correctness/noConstructorReturn: the proxy is what makes unknown members throw
      return strict('BrowserWindow', this);
    }
    show() {}
    isDestroyed() {
      return state.isQuit;
    }
    async loadURL(url) {
      const page = await browser.newPage();
      await page.route('**/*', answer);
      for (const [name, api] of exposed) await expose(page, name, api);
      await page.goto(pageOrigin + url.slice(appOrigin.length));
      state.page = page;
      this.emit('ready-to-show');
    }
  }
  const windows = [];

  const electron = strict('electron', {
    app,
    BrowserWindow: strict('BrowserWindow', BrowserWindow),
    ipcMain: strict('ipcMain', {
      on: (channel, listener) => mainListeners.on(channel, listener),
      handle: (channel, handler) => invokeHandlers.set(channel, handler),
    }),
    ipcRenderer: strict('ipcRenderer', {
      send: (channel, value) => mainListeners.emit(channel, { sender: webContents, senderFrame }, value),
      on: (channel, listener) => toWindow.on(channel, listener),
      invoke: async (channel, ...args) =>
        invokeHandlers.get(channel)({ sender: webContents, senderFrame }, ...args),
    }),
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (name, api) => exposed.push([name, api]),
    }),
    webUtils: strict('webUtils', {}),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: () => {},
      handle: (scheme, handler) => {
        if (scheme !== 'app') throw new Error('only app:// is served');
        state.protocolHandler = handler;
      },
    }),
    session: strict('session', {
      defaultSession: strict('defaultSession', {
        webRequest: strict('webRequest', { onBeforeRequest: (listener) => (state.beforeRequest = listener) }),
        setPermissionRequestHandler: (handler) => (state.permissionHandler = handler),
        setPermissionCheckHandler: () => {},
        on: () => {},
      }),
    }),
    dialog: strict('dialog', {
      showSaveDialog: async () => ({ canceled: state.savePath === null, filePath: state.savePath ?? '' }),
      showOpenDialog: async () => ({ canceled: state.openPaths.length === 0, filePaths: state.openPaths }),
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template) => template,
      setApplicationMenu: (menu) => (state.menu = menu),
    }),
  });

  return { electron, state, wouldCancel };
}

module.exports = { createStandIn };
