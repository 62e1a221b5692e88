# ruby fetch.rb HOST PORT CA: what the server says, and how.
require "net/http"

host, port, ca = ARGV
http = Net::HTTP.new(host, port)
http.use_ssl, http.ca_file, http.ipaddr = true, ca, "127.0.0.1"
http.start do |h|
  socket = h.instance_variable_get(:@socket).io
  puts h.get("/").body, "#{socket.ssl_version} #{socket.cipher[0]}"
end
