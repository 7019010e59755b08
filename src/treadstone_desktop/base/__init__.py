"""What every part may use: folders, settings, policy, errors, bundled files, logs."""
