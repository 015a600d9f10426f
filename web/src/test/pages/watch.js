// Loaded before anything else on a test page: keeps count of what a page has to give back, and of
// what its security policy objected to.
window.watch = { listeners: 0, timers: {}, violations: [] };

document.addEventListener('securitypolicyviolation', function (event) {
    watch.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
});

(function () {
    var prototype = EventTarget.prototype;
    var add = prototype.addEventListener;
    var remove = prototype.removeEventListener;
    var known = [];

    function find(target, type, listener, options) {
        var capture = typeof options === 'object' && options ? !!options.capture : !!options;
        for (var i = 0; i < known.length; i++) {
            var k = known[i];
            if (k.target === target && k.type === type && k.listener === listener && k.capture === capture) {
                return i;
            }
        }
        known.push({ target: target, type: type, listener: listener, capture: capture, fresh: true });
        return known.length - 1;
    }

    prototype.addEventListener = function (type, listener, options) {
        var entry = known[find(this, type, listener, options)];
        if (entry.fresh) {
            entry.fresh = false;
            watch.listeners++;
        }
        return add.call(this, type, listener, options);
    };
    prototype.removeEventListener = function (type, listener, options) {
        var index = find(this, type, listener, options);
        if (!known[index].fresh) {
            watch.listeners--;
        }
        known.splice(index, 1);
        return remove.call(this, type, listener, options);
    };

    var set = window.setTimeout;
    var clear = window.clearTimeout;
    window.setTimeout = function (task, delay) {
        var id = set.call(window, function () {
            delete watch.timers[id];
            task();
        }, delay);
        watch.timers[id] = true;
        return id;
    };
    window.clearTimeout = function (id) {
        delete watch.timers[id];
        return clear.call(window, id);
    };
})();
