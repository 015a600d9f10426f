window.outputs = [];
document.addEventListener('weir:output', function (event) {
    outputs.push(event.detail.app.name + ' ' + event.detail.name + ' ' + event.detail.value);
});
