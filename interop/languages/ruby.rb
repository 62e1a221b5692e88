# What a program does with Ruby's OpenSSL: keys, certificates, PKCS #7, PKCS #12, time stamps. Ends
# with "all is well", or an exception.
require "openssl"

def must(ok, what)
  raise what unless ok
end

def certificate(name, key, issuer = nil, issuer_key = key, *extensions)
  c = OpenSSL::X509::Certificate.new
  c.version, c.serial = 2, rand(1 << 62)
  c.subject = OpenSSL::X509::Name.new([["CN", name]])
  c.issuer = issuer ? issuer.subject : c.subject
  c.not_before, c.not_after, c.public_key = Time.now - 60, Time.now + 3600, key
  factory = OpenSSL::X509::ExtensionFactory.new(issuer || c, c)
  extensions.each { |e| c.add_extension(factory.create_extension(*e)) }
  c.sign(issuer_key, "SHA256")
end

ca_key, key = OpenSSL::PKey::EC.generate("prime256v1"), OpenSSL::PKey::RSA.new(2048)
ca = certificate("authority", ca_key, nil, ca_key, ["basicConstraints", "CA:TRUE", true])
tsa = certificate("time", key, ca, ca_key, ["extendedKeyUsage", "timeStamping", true])
store = OpenSSL::X509::Store.new
store.add_cert(ca)
store.purpose = OpenSSL::X509::PURPOSE_TIMESTAMP_SIGN
must store.verify(tsa), store.error_string.to_s

sect = OpenSSL::PKey::EC.generate("sect283k1")
must sect.verify("SHA256", sect.sign("SHA256", "text"), "text"), "ECDSA over a binary field"

factory = OpenSSL::Timestamp::Factory.new
factory.allowed_digests, factory.default_policy_id = ["SHA256"], "1.2.3.4"
factory.gen_time, factory.serial_number = Time.now, 7
ask = OpenSSL::Timestamp::Request.new
ask.algorithm, ask.message_imprint, ask.nonce = "SHA256", OpenSSL::Digest.digest("SHA256", "a document"), 99
answer = factory.create_timestamp(key, tsa, OpenSSL::Timestamp::Request.new(ask.to_der))
answer = OpenSSL::Timestamp::Response.new(answer.to_der)
must answer.status == OpenSSL::Timestamp::Response::GRANTED, "a time stamp"
answer.verify(ask, store)
ask.nonce = 98
begin
  answer.verify(ask, store)
  raise "another nonce is taken"
rescue OpenSSL::Timestamp::TimestampError
end

signed = OpenSSL::PKCS7.sign(tsa, key, "a message", [ca], OpenSSL::PKCS7::BINARY)
read = OpenSSL::PKCS7.new(signed.to_der)
must read.verify([], store, nil, OpenSSL::PKCS7::NOVERIFY), "PKCS #7"
sealed = OpenSSL::PKCS7.encrypt([tsa], "a secret", OpenSSL::Cipher.new("AES-256-CBC"), OpenSSL::PKCS7::BINARY)
must sealed.decrypt(key, tsa) == "a secret", "PKCS #7, encrypted"
p12 = OpenSSL::PKCS12.new(OpenSSL::PKCS12.create("pass", "name", key, tsa, [ca]).to_der, "pass")
must p12.certificate == tsa && p12.key.to_der == key.to_der, "PKCS #12"

cipher = OpenSSL::Cipher.new("AES-256-GCM").encrypt
k, iv = cipher.random_key, cipher.random_iv
text = cipher.update("text") + cipher.final
tag = cipher.auth_tag
cipher = OpenSSL::Cipher.new("AES-256-GCM").decrypt
cipher.key, cipher.iv, cipher.auth_tag = k, iv, tag
must cipher.update(text) + cipher.final == "text", "AES-GCM"
puts "all is well"
