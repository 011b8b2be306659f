import { createTheme } from '@mantine/core';

/** A library's transition brings what opens two frames late, and keys with it; how it appears is drawn in global.css. */
const atOnce = { transitionProps: { duration: 0 } } as const;
const floating = { radius: 'md', shadow: 'md', ...atOnce } as const;

/** What holds the focus stays when its button is out of sight: hidden with it, keys would go to the page below. */
const holding = { ...floating, hideDetached: false } as const;

/**
 * Its choices are there when it opens: kept hidden they are drawn and placed with every form that has them. The focus
 * stays in the field, and they go with it.
 */
const choices = { ...floating, keepMounted: false, hideDetached: true } as const;

/**
 * What is written there decides its direction. As a plain property it would lie on the box around the field. An empty one
 * reads as the window does (global.css), which finds it by its placeholder: a blank where there is no other.
 */
const prose = { placeholder: ' ', attributes: { input: { dir: 'auto' } } } as const;

const dialog = {
  lockScroll: false,
  radius: 'md',
  centered: true,
  ...atOnce,
} as const;

/**
 * Mantine's defaults for a dense desk. Colours live in tokens.css alone. Components are named, not imported: a
 * page that is loaded later brings its own.
 * `lockScroll: false`: the page never scrolls, and the lock would add an inline style element.
 */
export const theme = createTheme({
  primaryColor: 'blue',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'compact-md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    TextInput: { defaultProps: { size: 'sm', ...prose } },
    Textarea: { defaultProps: prose },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Combobox: { defaultProps: choices },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'sm' } },
    TagsInput: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { size: 'sm' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Loader: { defaultProps: { size: 'sm' } },
    // Its placeholder for the first focus is no child that a menu may have.
    Menu: { defaultProps: { ...holding, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: holding },
    Tooltip: {
      defaultProps: { openDelay: 350, withArrow: false, events: { hover: true, focus: true, touch: false } },
    },
    Modal: { defaultProps: { ...dialog, overlayProps: { backgroundOpacity: 0.4 } } },
    ModalRoot: { defaultProps: dialog },
    Drawer: {
      defaultProps: {
        lockScroll: false,
        position: 'right',
        overlayProps: { backgroundOpacity: 0.25 },
        ...atOnce,
      },
    },
  },
});
