import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * A minimal menu. Undo and redo are left out on purpose: their keys belong to the window, which undoes steps of the
 * project and not letters in a field.
 */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    { label: 'Bestand', submenu: [{ role: 'quit', label: 'Afsluiten' }] },
    {
      label: 'Bewerken',
      submenu: [
        { role: 'cut', label: 'Knippen' },
        { role: 'copy', label: 'Kopiëren' },
        { role: 'paste', label: 'Plakken' },
        { role: 'selectAll', label: 'Alles selecteren' },
      ],
    },
    {
      label: 'Beeld',
      submenu: [
        { role: 'zoomIn', label: 'Groter' },
        { role: 'zoomOut', label: 'Kleiner' },
        { role: 'resetZoom', label: 'Ware grootte' },
        { role: 'togglefullscreen', label: 'Volledig scherm' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
