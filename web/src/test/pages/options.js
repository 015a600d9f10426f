window.told = [];
['weir:error', 'weir:progress'].forEach(function (type) {
    document.addEventListener(type, function (event) {
        var what = event.detail;
        told.push(event.target.id + ' ' + (what.code || what.done + '/' + what.total));
    });
});
