# The ends in other languages: $(O)/interop/go, Jsse.class, rustls; and the runtimes that npm brings.

$(O)/interop/go: interop/ends/go/main.go
	@mkdir -p $(@D)
	@echo "  GO  $@"
	@GO111MODULE=off GOCACHE=$(abspath $(O))/interop/go-cache go build -o $@ $<

$(O)/interop/Jsse.class: interop/ends/Jsse.java
	@mkdir -p $(@D)
	@echo "  JAVAC  $@"
	@javac -d $(@D) $<

# Debian's crates, as they lie in /usr/share/cargo/registry; nothing is fetched. Debian's compiler, or the one
# from elsewhere for which ci/deps leaves Debian's away.
CARGO        ?= $(if $(wildcard /usr/bin/cargo),RUSTC=/usr/bin/rustc /usr/bin/cargo,cargo)
RUSTLS_SRC   := interop/ends/rustls/Cargo.toml $(wildcard interop/ends/rustls/src/*.rs)
CARGO_OFFLINE = --offline --quiet --release --target-dir $(abspath $(O))/interop/rustls-build \
    --config 'source.crates-io.replace-with="debian"' --config 'source.debian.directory="/usr/share/cargo/registry"'
$(O)/interop/rustls: $(RUSTLS_SRC)
	@mkdir -p $(O)/interop/rustls-src
	@cp -r interop/ends/rustls/Cargo.toml interop/ends/rustls/src $(O)/interop/rustls-src
	@echo "  CARGO  $@"
	@cd $(O)/interop/rustls-src && $(CARGO) build $(CARGO_OFFLINE)
	@cp $(O)/interop/rustls-build/release/rustls-end $@

# PACKAGE, to $(O)/peers/NAME/package.
fetch = mkdir -p $(O)/peers/$(1) && cd $(O)/peers/$(1) && npm pack --silent $(2) && tar xzf *.tgz && rm *.tgz
$(O)/peers/bun/package/bin/bun:
	@$(call fetch,bun,@oven/bun-linux-x64)
	@chmod +x $@; touch $@
$(O)/peers/deno/package/deno:
	@$(call fetch,deno,@deno/linux-x64-glibc)
	@chmod +x $@; touch $@

ENDS_MORE := $(addprefix $(O)/interop/,go Jsse.class rustls) $(O)/peers/bun/package/bin/bun $(O)/peers/deno/package/deno

.PHONY: interop-chromium
## interop-chromium                     headless Chromium opens pages of s_server and of nginx on these libraries
interop-chromium:
	@ci/deps chromium
	@$(MAKE) --no-print-directory all $(DROPIN_LIBS)
	@mkdir -p $(O)/interop
	@interop/chromium.sh $(O)
