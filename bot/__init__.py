"""The running application; it imports everything, and nothing imports it."""

import os

# PTB gives waits as lengths of time instead of bare seconds, as its next release does for everybody.
os.environ.setdefault("PTB_TIMEDELTA", "true")
