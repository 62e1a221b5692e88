#!/bin/sh
# A part of interop/dropin.sh: OpenSSH, whose cryptography is libcrypto's. sshd serves ssh over a pipe: nothing listens.
set -eu
# shellcheck source=/dev/null
. "${HERE:?run by interop/dropin.sh}/part.sh"

made=''
# shellcheck disable=SC2317  # called by the trap
finish() {
    [ -z "$made" ] || rmdir "$made" 2>/dev/null || true
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

dir=$WORK/openssh
mkdir "$dir"
sshd=/usr/sbin/sshd
# Where root's sshd confines the process that speaks before the login.
if [ "$(id -u)" -eq 0 ] && [ ! -d /run/sshd ]; then
    mkdir /run/sshd
    made=/run/sshd
fi

keys() {
    for kind in ed25519 'ecdsa -b 256' 'ecdsa -b 384' 'ecdsa -b 521' 'rsa -b 2048'; do
        for owner in host me; do
            file=$dir/$owner-$(echo "$kind" | tr -d ' -')
            # shellcheck disable=SC2086  # two words, or four
            run 60 /usr/bin/ssh-keygen -q -t $kind -N '' -C "$owner" -f "$file"
            judge 0 '' libcrypto
            [ "$result" = pass ] || return 0
        done
    done
    cat "$dir"/me-*.pub >"$dir/admitted"
    sed 's/^/sshd.test /' "$dir"/host-*.pub >"$dir/known"
    printf 'HostKey %s\n' "$dir"/host-*[0-9] >"$dir/sshd.conf"
    cat >>"$dir/sshd.conf" <<END
AuthorizedKeysFile $dir/admitted
StrictModes no
UsePAM no
PidFile none
PermitRootLogin yes
PasswordAuthentication no
Ciphers +3des-cbc,aes256-cbc
HostKeyAlgorithms +ssh-rsa
LogLevel VERBOSE
END
    cat >"$dir/ssh.conf" <<END
ProxyCommand $sshd -i -e -f $dir/sshd.conf
UserKnownHostsFile $dir/known
GlobalKnownHostsFile none
IdentitiesOnly yes
IdentityAgent none
BatchMode yes
LogLevel DEBUG1
END
}

spoken() { # SED-EXPRESSION
    sed -n "s/.*kex: $1.*/\\1/p" "$WORK/told" | head -n 1 | tr -d '\r' | grep . || echo -
}

# Neither ssh nor sshd is run with the loader's account: they close its file, and what comes after goes where they
# open the next. The commands that they start look at them instead.
# shellcheck disable=SC2034  # judge_told reads status
run_ssh() { # SHELL-COMMAND
    status=0
    (cd "$WORK" && on_lib timeout -k 5 30 /bin/sh -c "$1") >"$WORK/told" 2>&1 || status=$?
}

libraries() {
    run_ssh "exec ssh -F openssh/ssh.conf -i openssh/me-ed25519 -o PermitLocalCommand=yes -o LocalCommand='cat /proc/\$PPID/maps >ssh.maps' \
        sshd.test 'cat /proc/\$PPID/maps' >sshd.maps"
    for program in ssh sshd; do
        result=pass why=
        loaded=$(libraries_of "$WORK/$program.maps")
        all_ours "$loaded" libcrypto || { result=FAIL why="loaded: $loaded; $(complaint)"; }
        row $program 'runs on this libcrypto' - - - - "$result" "$why"
    done
}

# 9 MB to a command of the other side and back.
cases() {
    while IFS='|' read -r key exchange cipher mac; do
        run_ssh "exec ssh -F openssh/ssh.conf -i openssh/me-$key -o HostKeyAlgorithms=$(cut -d ' ' -f 1 "$dir/host-$key.pub") \
            -o KexAlgorithms=$exchange -o Ciphers=$cipher ${mac:+-o MACs=$mac} sshd.test cat <big >got"
        judge_told 0 'Authenticated to sshd.test .*"publickey"'
        if [ "$result" = pass ] && [ "$(spoken 'algorithm: \([^ ]*\)') $(spoken 'server->client cipher: \([^ ]*\)')" != "$exchange $cipher" ]; then
            result=FAIL why="expected $exchange $cipher"
        fi
        differs "$WORK/got" "$WORK/big"
        row ssh "$key keys, 9 MB there and back${mac:+, $mac}" 'SSH 2.0' "${cipher%@*}" "${exchange%@*}" verified "$result" "$why"
    done
}

refuses() {
    sed 's/^/sshd.test /' "$dir"/me-*.pub >"$dir/others"
    run_ssh 'exec ssh -F openssh/ssh.conf -o UserKnownHostsFile=openssh/others -i openssh/me-ed25519 sshd.test true'
    judge_told 255 'Host key verification failed'
    row ssh 'another host key than the known one is refused' - - - refused "$result" "$why"
    run 30 /usr/bin/ssh-keygen -q -t ed25519 -N '' -f openssh/stranger
    run_ssh 'exec ssh -F openssh/ssh.conf -i openssh/stranger sshd.test true'
    judge_told 255 'Permission denied'
    row sshd 'a key that it does not know is refused' - - - - "$result" "$why"
}

# A key under a password (bcrypt, AES), and signatures of files.
files() {
    run 30 /usr/bin/ssh-keygen -q -t ecdsa -b 521 -N 'long word' -f openssh/locked
    run 30 /usr/bin/ssh-keygen -y -P 'long word' -f openssh/locked
    judge 0 "^$(cut -d ' ' -f 1,2 "$dir/locked.pub" | sed 's/[+]/[+]/g')" libcrypto
    row ssh-keygen 'opens a private key with its password' - - - - "$result" "$why"
    for key in ed25519 ecdsab384 rsab2048; do
        rm -f "$WORK/big.sig"
        echo "me $(cat "$dir/me-$key.pub")" >"$dir/signers"
        run 30 /usr/bin/ssh-keygen -q -Y sign -n file -f openssh/me-$key big
        run 30 /bin/sh -c 'exec ssh-keygen -Y verify -n file -f openssh/signers -I me -s big.sig <big'
        judge 0 'Good "file" signature for me' libcrypto
        row ssh-keygen "signs a file and verifies it, $key" - - - verified "$result" "$why"
    done
    run 30 /bin/sh -c 'printf x | cat big - | ssh-keygen -Y verify -n file -f openssh/signers -I me -s big.sig'
    judge 255 'incorrect signature' libcrypto
    row ssh-keygen 'refuses the signature of another file' - - - refused "$result" "$why"
}

clones() {
    (cd "$WORK" && on_lib git init -q repository && on_lib git -C repository -c user.name=me -c user.email=me@sshd.test \
        commit -q --allow-empty -m 'The only one')
    run_ssh "GIT_SSH_COMMAND='ssh -F openssh/ssh.conf -i openssh/me-ed25519' exec git clone -q sshd.test:$WORK/repository clone"
    judge_told 0 'Authenticated to sshd.test'
    [ "$(on_lib git -C "$WORK/clone" log --format=%s 2>&1)" = 'The only one' ] || { result=FAIL why="${why:-the commit did not arrive}"; }
    row git 'clones over ssh' 'SSH 2.0' "$(spoken 'server->client cipher: \([^ ]*\)' | sed 's/@.*//')" \
        "$(spoken 'algorithm: \([^ ]*\)' | sed 's/@.*//')" verified "$result" "$why"
}

keys
row ssh-keygen 'makes keys: Ed25519, ECDSA, RSA' - - - - "$result" "$why"
if [ "$result" = pass ]; then
    libraries
    cases <<END
ed25519|curve25519-sha256|chacha20-poly1305@openssh.com|
ecdsab256|ecdh-sha2-nistp256|aes128-gcm@openssh.com|
ecdsab384|ecdh-sha2-nistp384|aes256-gcm@openssh.com|
ecdsab521|ecdh-sha2-nistp521|aes256-ctr|hmac-sha2-512-etm@openssh.com
rsab2048|diffie-hellman-group16-sha512|aes128-ctr|hmac-sha2-256
rsab2048|diffie-hellman-group14-sha256|3des-cbc|hmac-sha1
END
    refuses
    files
    clones
fi
