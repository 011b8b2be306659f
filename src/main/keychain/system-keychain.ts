import { safeStorage } from 'electron';
import type { Keychain } from './secret-store.ts';

/** Electron's safeStorage. On Linux without a keyring its backend is `basic_text`, whose key is in everybody's hands. */
export const systemKeychain: Keychain = {
  name: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),

  async protects() {
    const available =
      typeof safeStorage.isAsyncEncryptionAvailable === 'function'
        ? await safeStorage.isAsyncEncryptionAvailable()
        : safeStorage.isEncryptionAvailable();
    return available && systemKeychain.name() !== 'basic_text';
  },

  // Electron 42 and later have an asynchronous API, and 46 drops the other; older lines have only the other.
  async encrypt(value) {
    if (typeof safeStorage.encryptStringAsync === 'function') return safeStorage.encryptStringAsync(value);
    return safeStorage.encryptString(value);
  },

  async decrypt(value) {
    if (typeof safeStorage.decryptStringAsync !== 'function') return safeStorage.decryptString(value);
    return (await safeStorage.decryptStringAsync(value)).result;
  },
};
