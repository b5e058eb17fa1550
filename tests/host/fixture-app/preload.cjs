const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('api', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  pathsOf: files => files.map(file => webUtils.getPathForFile(file)),
  onTick: listener => {
    const wrapped = (_event, value) => listener(value)
    ipcRenderer.on('tick', wrapped)
    return () => ipcRenderer.removeListener('tick', wrapped)
  },
})
