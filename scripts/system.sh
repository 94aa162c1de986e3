#!/bin/sh
# What the browser tests need and pip cannot bring: Chromium and a Chinese font. Without root or apt the tests skip and say so.
set -eu
if command -v chromium >/dev/null 2>&1 && fc-list 2>/dev/null | grep -qi 'noto.*cjk'; then exit 0; fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null ||
        echo "Chromium could not be installed: the browser tests will skip"
else
    echo "No Chromium and no root with apt: the browser tests will skip (install chromium and fonts-noto-cjk)"
fi
