-- What a network's server sends, each with a click id of its own. Says its figures as one line of JSON.
local path, prefix, sequence = "", "", 0
local tail

function init(args)
  path, prefix = args[1], args[2]
  tail = " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: network-postback/1.0\r\nAccept: */*\r\n\r\n"
end

function request()
  sequence = sequence + 1
  local id = prefix .. sequence
  return "GET " .. path .. "?clickid=" .. id
    .. "&event=registration&status=approved&payout=12.50&currency=USD&txid=t" .. id .. tail
end

-- Times are microseconds.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"microseconds":%d,"notOk":%d,"socketErrors":%d,"p50":%d,"p99":%d,"max":%d}\n',
    summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99), latency.max
  ))
end
