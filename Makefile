# Assay: libcrypto, libssl, the openssl tool and the evidence for them.
#
#   make          build out/lib/lib{crypto,ssl}.{a,so.3} and out/bin/openssl (a C compiler and make suffice)
#   make check    every test                     make bench    speed beside the peers
#   make help     the other targets
#
# O=DIR builds elsewhere, so that variants (sanitizers, other compilers, other machines) sit side by
# side; CC, CFLAGS and LDFLAGS are the caller's.

O       ?= out
CC      ?= cc
AR      ?= ar
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local

VERSION := $(shell sed -n 's/^\#define ASSAY_VERSION  *"\(.*\)"/\1/p' crypto/base/assay.h)
ARCH    := $(firstword $(subst -, ,$(shell $(CC) $(CFLAGS) -dumpmachine)))

WARN    := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Werror
# The prefix map and -Wl,--build-id=sha1 keep builds byte for byte the same wherever they are made.
PREFIX_MAP := -ffile-prefix-map=$(CURDIR)=.
ALL_CFLAGS := -std=c11 -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -Iinclude -I. -fPIC -fvisibility=hidden -fno-strict-aliasing \
              -DOPENSSL_SUPPRESS_DEPRECATED -fstack-protector-strong $(PREFIX_MAP) $(WARN) $(CFLAGS)

# An optimized file says in its name what it needs: opt/<primitive>_<arch>_<feature>.c is compiled
# with FEATURE_<feature>; a name without an arch is portable C.
V4 := -mavx2 -mbmi -mbmi2 -mavx512f -mavx512bw -mavx512dq -mavx512vl
FEATURE_ssse3  := -mssse3
FEATURE_sse41  := -msse4.1
FEATURE_shani  := -msha -mssse3 -msse4.1
FEATURE_aesni  := -maes -mpclmul -mssse3 -msse4.1
FEATURE_aesavx := -maes -mpclmul -mavx
FEATURE_avx2   := -mavx2 -mbmi -mbmi2
FEATURE_vaes   := -maes -mpclmul -mvaes -mvpclmulqdq -mavx2 -mbmi -mbmi2
FEATURE_vaes512 := -maes -mpclmul -mvaes -mvpclmulqdq $(V4)
FEATURE_avx512 := $(V4)
FEATURE_ifma   := $(V4) -mavx512ifma -mavx512vbmi
FEATURE_gfni   := $(V4) -mavx512vbmi -mgfni
FEATURE_adx    := -mbmi -mbmi2 -madx

OTHER_ARCHS := $(filter-out $(ARCH),x86_64 i686 aarch64 arm riscv64 s390x powerpc64)
elsewhere    = $(strip $(foreach a,$(OTHER_ARCHS),$(findstring _$(a)_,$(1))))
here         = $(foreach f,$(1),$(if $(call elsewhere,$(f)),,$(f)))

LIB_SRC := $(sort $(wildcard ref/*.c) $(call here,$(wildcard opt/*.c)) \
             $(wildcard opt/asm/$(ARCH)/*.S) $(wildcard crypto/*/*.c))
LIB_OBJ := $(LIB_SRC:%=$(O)/obj/%.o)
# libssl brings the slice builder along, so that it uses of libcrypto exported functions alone.
SSL_SRC := $(sort $(wildcard ssl/*/*.c)) crypto/bytes/builder.c
SSL_OBJ := $(SSL_SRC:%=$(O)/obj/%.o)
APP_SRC := $(sort $(wildcard apps/*.c))
APP_OBJ := $(APP_SRC:%=$(O)/obj/%.o)

LIBS    := $(foreach l,libcrypto libssl,$(O)/lib/$(l).a $(O)/lib/$(l).so.3 $(O)/lib/$(l).so)
# What tests link: libssl before libcrypto, which it uses.
TEST_LIBS := $(O)/lib/libssl.a $(O)/lib/libcrypto.a
TOOL    := $(if $(APP_SRC),$(O)/bin/openssl)

.PHONY: all lib help install clean
.DELETE_ON_ERROR:
all: lib $(TOOL)
lib: $(LIBS)

# The tests, the bench and the rest keep their rules beside their files.
include $(sort $(wildcard tests/*.mk bench/*.mk fuzz/*.mk interop/*.mk report/*.mk ci/*.mk))

help:
	@sed -n 's/^## /  make /p' $(MAKEFILE_LIST) | sort

feature = $(FEATURE_$(lastword $(subst _, ,$(basename $(notdir $<)))))

$(O)/obj/opt/%.c.o: opt/%.c
	@mkdir -p $(@D)
	@echo "  CC  $<"
	@$(CC) $(ALL_CFLAGS) $(feature) $(EXTRA_CFLAGS) -MMD -MP -c $< -o $@

$(O)/obj/%.c.o: %.c
	@mkdir -p $(@D)
	@echo "  CC  $<"
	@$(CC) $(ALL_CFLAGS) $(EXTRA_CFLAGS) -MMD -MP -c $< -o $@

$(O)/obj/%.S.o: %.S
	@mkdir -p $(@D)
	@echo "  AS  $<"
	@$(CC) -Iinclude -I. -g $(PREFIX_MAP) -MMD -MP -c $< -o $@

$(O)/lib/libcrypto.a: $(LIB_OBJ)
$(O)/lib/libssl.a: $(SSL_OBJ)
$(O)/lib/libcrypto.a $(O)/lib/libssl.a:
	@mkdir -p $(@D)
	@rm -f $@
	@echo "  AR  $@"
	@$(AR) rcsD $@ $(sort $^)

# crypto/exports/<header>.list and ssl/exports/<header>.list name what each public header exports, a
# symbol and its version node a line; the linker's version script is those lines, gathered by node.
$(O)/libcrypto.map: $(sort $(wildcard crypto/exports/*.list))
$(O)/libssl.map: $(sort $(wildcard ssl/exports/*.list))
$(O)/libcrypto.map $(O)/libssl.map: crypto/exports/version-script.awk
	@mkdir -p $(@D)
	@awk -f crypto/exports/version-script.awk $(filter %.list,$^) > $@

link_shared = @mkdir -p $(@D); echo "  LD  $@"; \
    $(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(@F) -Wl,-z,relro,-z,now,-z,defs \
	-Wl,-z,noexecstack -Wl,--build-id=sha1 -Wl,-Bsymbolic \
	-Wl,--version-script=$(filter %.map,$^) -o $@ $(sort $(filter %.o,$^)) $(filter %.so.3,$^)

$(O)/lib/libcrypto.so.3: $(LIB_OBJ) $(O)/libcrypto.map
	$(link_shared)

$(O)/lib/libssl.so.3: $(SSL_OBJ) $(O)/libssl.map $(O)/lib/libcrypto.so.3
	$(link_shared)

$(O)/lib/%.so: $(O)/lib/%.so.3
	ln -sf $*.so.3 $@

$(O)/bin/openssl: $(APP_OBJ) $(O)/lib/libssl.so.3 $(O)/lib/libcrypto.so.3
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -Wl,-rpath,'$$ORIGIN/../lib' -Wl,-z,relro,-z,now -o $@ $(APP_OBJ) \
	    $(O)/lib/libssl.so.3 $(O)/lib/libcrypto.so.3

## install DESTDIR= PREFIX=/usr/local   libraries, headers, pkg-config files and the tool
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig \
	    $(DESTDIR)$(PREFIX)/include/openssl
	$(if $(TOOL),install -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin)
	install -m 644 $(O)/lib/libcrypto.a $(O)/lib/libssl.a $(DESTDIR)$(PREFIX)/lib
	install -m 755 $(O)/lib/libcrypto.so.3 $(O)/lib/libssl.so.3 $(DESTDIR)$(PREFIX)/lib
	ln -sf libcrypto.so.3 $(DESTDIR)$(PREFIX)/lib/libcrypto.so
	ln -sf libssl.so.3 $(DESTDIR)$(PREFIX)/lib/libssl.so
	install -m 644 include/openssl/*.h $(DESTDIR)$(PREFIX)/include/openssl
	for pc in libcrypto libssl openssl; do \
	    sed 's|@PREFIX@|$(PREFIX)|' ci/$$pc.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/$$pc.pc || exit 1; \
	done

## clean                                removes $(O)
clean:
	rm -rf $(O)

-include $(shell find $(O)/obj -name "*.d" 2>/dev/null)
