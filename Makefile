# make demo · make test · make bench · make soak · make screenshots · make lint · make install · make clean
SHELL := /bin/bash
PREFIX ?= /usr/local
PACKAGES := libsqlite3-dev libstemmer-dev libssl-dev libxml2-dev libxslt1-dev libarchive-dev libmicrohttpd-dev \
  libgraphviz-dev libqpdf-dev libpango1.0-dev poppler-utils netpbm bubblewrap fonts-liberation fonts-sil-charis
TEST_PACKAGES := sqlite3 libxml2-utils xsltproc jing libxerces2-java python3-lxml python3-venv mandoc zip strace time curl wrk chromium qpdf
STRICT := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib $(STRICT)
BINARY = $$(swift build $(RELEASE) --show-bin-path)/expediente
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
REFEREES := .build/referees/bin/python
# Here only documents of this repository are read, which is done also where the machine allows no cage.
export EXPEDIENTE_WITHOUT_CAGE := 1

.PHONY: demo test bench soak lint install clean release packages test-packages referees screenshots

demo: packages release
	Fixtures/montenegro/demo.sh "$(BINARY)" .build/demo

test: test-packages lint referees
	swift build --build-tests $(STRICT)
	EXPEDIENTE_REFEREES=$(abspath $(REFEREES)) swift test --skip-build --disable-xctest --parallel
	@for referee in Tests/Referees/*.sh; do echo "== $$referee"; PYTHON=$(abspath $(REFEREES)) bash $$referee || exit 1; done

# Everything is measured in release; the program as it is installed, stripped. BENCH="--only search" picks.
bench: test-packages release referees
	swift build $(RELEASE) --product benchmarks
	@mkdir -p .build/bench && strip -o .build/bench/expediente "$(BINARY)"
	.build/referees/bin/pip install --quiet datasette
	EXPEDIENTE_REFEREES=$(abspath $(REFEREES)) "$$(swift build $(RELEASE) --show-bin-path)/benchmarks" --binary .build/bench/expediente $(BENCH)

# What takes too long for every day: more random edits, larger dossiers, requests that nobody would think of.
soak: test-packages referees
	EXPEDIENTE_SOAK=1 swift test --disable-xctest $(STRICT)
	.build/referees/bin/pip install --quiet schemathesis
	PYTHON=$(abspath $(REFEREES)) bash Tests/Referees/web/soak.sh
	UPLOAD_MEGABYTES=5120 PYTHON=$(abspath $(REFEREES)) bash Tests/Referees/web.sh

# Every screen, wide and narrow, light and dark, in both languages, as pictures to be looked at.
screenshots: test-packages referees
	swift build --product expediente $(STRICT)
	PYTHON=$(abspath $(REFEREES)) bash Tests/Referees/web.sh .build/screenshots
	@echo "Pictures: .build/screenshots"

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@! grep -rn 'import FoundationXML' Sources Tests || { echo "FoundationXML is banned"; exit 1; }
	@long=$$(find Sources Tests -name '*.swift' -size +0 -exec wc -l {} + | awk '$$2!="total" && $$1>400'); \
	[ -z "$$long" ] || { echo "Files over 400 lines:"; echo "$$long"; exit 1; }

release: packages
	swift build $(RELEASE) --product expediente

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -s -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/expediente"
	"$(DESTDIR)$(PREFIX)/bin/expediente" manual > "$(DESTDIR)$(PREFIX)/share/man/man1/expediente.1"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/expediente"

# Independent referees from PyPI, kept out of the system.
referees: .build/referees/ready
.build/referees/ready: Tests/Referees/requirements.txt | test-packages
	python3 -m venv .build/referees
	.build/referees/bin/pip install --quiet --requirement $<
	@touch $@

# Installs what is missing and says so; does nothing when all is there.
packages test-packages: WANT = $(PACKAGES) $(if $(filter test-packages,$@),$(TEST_PACKAGES))
packages test-packages:
	@missing=""; for p in $(WANT); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing Debian packages:$$missing"; \
	  $(SUDO) apt-get -o DPkg::Lock::Timeout=500 update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 install -y -qq \
	    --no-install-recommends $$missing >/dev/null; fi

clean:
	rm -rf .build
