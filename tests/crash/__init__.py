"""The bot as a real process, killed at random instants; then an auditor compares what was said with what is."""
