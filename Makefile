# make demo · make test · make bench · make lint · make install · make clean
SHELL := /bin/bash
PREFIX ?= /usr/local
PACKAGES := libsqlite3-dev libstemmer-dev libssl-dev libxml2-dev libxslt1-dev libarchive-dev
TEST_PACKAGES := sqlite3 libxml2-utils jing libxerces2-java python3-lxml python3-venv
STRICT := --explicit-target-dependency-import-check error
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: test lint packages test-packages clean

# Installs what is missing and says so; does nothing when all is there.
packages test-packages: WANT = $(PACKAGES) $(if $(filter test-packages,$@),$(TEST_PACKAGES))
packages test-packages:
	@missing=""; for p in $(WANT); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing Debian packages:$$missing"; \
	  $(SUDO) apt-get -o DPkg::Lock::Timeout=500 update -qq; \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) -E apt-get -o DPkg::Lock::Timeout=500 install -y -qq \
	    --no-install-recommends $$missing >/dev/null; fi

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@! grep -rn 'import FoundationXML' Sources Tests || { echo "FoundationXML is banned"; exit 1; }
	@long=$$(find Sources Tests -name '*.swift' -size +0 -exec wc -l {} + | awk '$$2!="total" && $$1>400'); \
	[ -z "$$long" ] || { echo "Files over 400 lines:"; echo "$$long"; exit 1; }

test: test-packages lint
	swift build --build-tests $(STRICT)
	swift test --skip-build --disable-xctest --parallel
	@for referee in Tests/Referees/*.sh; do "$$referee" || exit 1; done

clean:
	rm -rf .build
